import { describe, expect, it } from 'vitest'
import { isCommon } from '../../src/redact/common.ts'
import { isSecretName, namedBy } from '../../src/redact/names.ts'
import { isRandom, patternIn } from '../../src/redact/patterns.ts'
import { SeededRandom } from '../fakes/effects.ts'
import { oneValue } from '../fakes/redaction.ts'

const withheld = (reason: string) => ({ withheld: reason })

describe('patterns', () => {
  const random = new SeededRandom('patterns')
  const letters = (length: number) => Array.from({ length }, () => random.pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'])).join('')

  it.each([
    `AKIA${letters(16)}`,
    `x ASIA${letters(16)} y`,
    '-----BEGIN RSA PRIVATE KEY-----\nMIIB',
    '-----BEGIN OPENSSH PRIVATE KEY-----',
    `ghp_${'a'.repeat(36)}`,
    `github_pat_${'a'.repeat(30)}`,
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
    'postgres://user:pass@host/db',
    'redis://:pass@host',
    `xoxb-${'1'.repeat(12)}-abc`,
    `https://hooks.slack.com/services/T000/B000/${'x'.repeat(24)}`,
    `AIza${'b'.repeat(35)}`,
    'Server=x;Password=hunter2;',
    `DefaultEndpointsProtocol=https;AccountKey=${'a'.repeat(20)}==`,
    `https://x.blob.core.windows.net/c?sv=1&sig=${'a'.repeat(20)}%3D`,
    `glpat-${'a'.repeat(20)}`,
    `hvs.${'a'.repeat(24)}`,
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    '5baa9964c6c3c6230ee43fd4c2067c94da04f7c9',
  ])('%s', (text) => {
    expect(patternIn(text)).toBeDefined()
    expect(oneValue('engine', text)).toEqual(withheld('pattern'))
  })

  it.each([
    'AmazonEKSWorkerNodePolicy',
    'arn:aws:iam::aws:policy/AdministratorAccess',
    'arn:aws:iam::123456789012:role/service-role/deploy-production',
    'prod-network-private-subnet-eu-central-1a',
    'ami-0abcdef1234567890',
    'subnet-0123456789abcdef0',
    '6a8c6a29-d417-480a-be19-12d7398b3178',
    'ELBSecurityPolicy-TLS13-1-2-2021-06',
    'projects/acme/locations/europe-west3/keyRings/main/cryptoKeys/disks',
    'serviceAccount:deploy@acme-production.iam.gserviceaccount.com',
    'https://example.com/a/b',
    'app.terraform.io/acme/network/aws',
  ])('%s is none', (text) => {
    expect(patternIn(text)).toBeUndefined()
  })

  it('most random tokens are seen, however they are written', () => {
    for (const [encoding, bytes, least] of [
      ['base64', 24, 0.97],
      ['base64url', 24, 0.97],
      ['hex', 16, 0.99],
      ['base64', 16, 0.9],
    ] as const) {
      const seen = Array.from({ length: 400 }, () => isRandom(Buffer.from(random.bytes(bytes)).toString(encoding).replaceAll('=', ''))).filter(Boolean)
      expect(seen.length / 400, encoding).toBeGreaterThan(least)
    }
  })
})

describe('names', () => {
  it.each(['kms_key_id', 'key_name', 'bucket_key_enabled', 'passenger_count', 'author', 'partition_key', 'public_key', 'kansas-city', 'compass'])(
    '%s is no secret’s',
    (name) => {
      expect(isSecretName(name)).toBe(false)
    },
  )

  it('are taken from a path whole, whatever a key holds', () => {
    expect(namedBy('a[0].b["x.y[0]"].c').names).toEqual(['a', 'b', 'x.y[0]', 'c'])
    expect(namedBy('tags["a \\"b\\""]').names).toEqual(['tags', 'a \\"b\\"'])
    expect(namedBy('[?]').freeForm).toBe(true)
  })

  it('common values are few and guessable', () => {
    for (const secret of ['hunter22', 'Tr0ub4dor&3', 'prod-db-password', 'us-east-1-secret', '4111111111111111']) expect(isCommon(secret)).toBe(false)
  })
})
