/** Single inputs with a grammar of their own: the URL of a bucket, and the words that break the glass. */
import { parseBreakGlass } from '../../src/inputs/break-glass.ts'
import type { Instant } from '../../src/shared/bytes.ts'
import { LIMITS } from '../../src/shared/limits.ts'
import { s3Address, s3Url } from '../../src/store/s3-address.ts'
import { newCanary } from '../canaries.ts'
import { editText } from '../edit-text.ts'
import { edited, made } from '../edited.ts'
import { must, type Target } from '../target.ts'

const URLS = [
  's3://a-bucket/ledgers/one?region=eu-central-1',
  's3://a-bucket?region=us-east-1&lock=compliance&days=30',
  's3://a.bucket/p/?endpoint=http://127.0.0.1:9000&lock=governance&days=1&hold=on',
  's3://a-bucket/p?endpoint=https://host.example/&region=auto',
]

export const storeUrl: Target<{ readonly text: string; readonly secret: string }> = {
  about: 's3Address: a refusal that repeats no credential, or an address whose own URL means the same place',
  stages: ['refused', 'an address'],
  prepare() {
    const onText = editText({ words: ['region=', 'endpoint=', 'lock=', 'days=', 'hold=on', '&', '?', '..', '/', '%2e', '@', '--x-s3', '#', ':9000'] })
    return Promise.resolve({
      inputs: made(
        (choices) => {
          const secret = newCanary(choices)
          const url = choices.pick(URLS)
          return { secret, text: choices.oneIn(4) ? url.replace('://', `://id:${secret}@`) : url }
        },
        // A damaged secret is no longer one that a message could repeat.
        ({ text, secret }, choices) => ({ secret, text: text.includes(secret) ? `${text}${onText('', choices)}` : onText(text, choices) }),
      ),
      check({ text, secret }) {
        const address = s3Address(text)
        must(!JSON.stringify(address).includes(secret), 'it repeats a credential')
        if ('wrong' in address) return 'refused'
        const { bucket, prefix, region, endpoint } = address
        must(prefix === '' || (prefix.endsWith('/') && !`/${prefix}`.includes('/.')), `a prefix that leads elsewhere: ${prefix}`)
        const again = s3Address(s3Url(address))
        must(!('wrong' in again), `its own URL is refused: ${s3Url(address)}`)
        must(again.bucket === bucket && again.prefix === prefix && again.region === region && again.endpoint === endpoint, 'its own URL means another place')
        return 'an address'
      },
    })
  },
}

const NOW = '2026-03-01T08:00:00.000Z' as Instant
const WORDS = ['INC-42 the store is down until 2026-03-01T12:00:00Z', 'ops#7 bucket policy was lost, cannot write until 2026-03-01T09:00:00.5+01:30']

export const breakGlass: Target<string> = {
  about: 'parseBreakGlass: a problem, or a ticket, a reason and a time ahead that say the same when they are written again',
  stages: ['refused', 'open'],
  prepare() {
    return Promise.resolve({
      inputs: edited(WORDS, editText({ words: [' until ', '2026-03-02T00:00:00Z', '24:00:00', '-02-30', 'Z', '+14:00', '\u2028', '  '] })),
      check(text) {
        const read = parseBreakGlass(text, NOW)
        if ('problem' in read) return 'refused'
        const { ticket, reason, until } = read
        const ahead = Date.parse(until) - Date.parse(NOW)
        must(ahead > 0 && ahead <= LIMITS.breakGlass.ms, `open until ${until}`)
        must(text.startsWith(`${ticket} ${reason} until `), 'it says other words')
        const said = `${ticket} ${reason} until ${until}`
        const again = said.length > LIMITS.breakGlass.characters ? read : parseBreakGlass(said, NOW)
        must(JSON.stringify(again) === JSON.stringify(read), `written again it is ${JSON.stringify(again)}`)
        return 'open'
      },
    })
  },
}
