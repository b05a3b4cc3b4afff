/** The components that the tests run against: one row each, with its pin. How a row gets onto this machine is in components.ts. */

/** Found on PATH only; never built. `instead` names the component that makes it optional; below `atLeast` it counts as missing. */
export type Found = { readonly how: 'found'; readonly instead: string; readonly atLeast: string }
/** A Go program. `replace` lines make a tools module necessary, because `go install MODULE@VERSION` refuses them. */
export type Go = { readonly how: 'go'; readonly module: string; readonly command: string; readonly replace?: readonly string[]; readonly ldflags?: string }
/** A tool of the operating system: found on PATH, or a Debian package. */
type Apt = { readonly how: 'apt'; readonly package: string }
/** python3, under the name of the row, with packages that only it sees. */
export type Pip = { readonly how: 'pip'; readonly list: string; readonly imports: string }
/** A program from npm, with all that it depends on in a folder that only it sees. `main`: the file to start. */
export type Npm = { readonly how: 'npm'; readonly package: string; readonly main: string; readonly overrides: Readonly<Record<string, string>> }
export type Component = { readonly name: string; readonly pin: string; readonly takes?: string } & (Found | Go | Apt | Pip | Npm)

export const COMPONENTS: readonly Component[] = [
  { name: 'terraform', pin: '>=1.11', how: 'found', instead: 'tofu', atLeast: '1.11' },
  {
    name: 'tofu',
    pin: 'v1.12.6',
    takes: '3 min',
    how: 'go',
    module: 'github.com/opentofu/opentofu',
    command: 'cmd/tofu',
    replace: ['github.com/hashicorp/hcl/v2 v2.20.1 => github.com/opentofu/hcl/v2 v2.20.2-0.20251021132045-587d123c2828'],
    ldflags: '-X github.com/opentofu/opentofu/version.dev=no', // as its releases do: without it the version ends in -dev
  },
  { name: 'act', pin: 'v0.2.87', takes: '45 s', how: 'go', module: 'github.com/nektos/act', command: '' },
  { name: 'cosign', pin: 'v3.1.3', takes: '3 min', how: 'go', module: 'github.com/sigstore/cosign/v3', command: 'cmd/cosign' },
  { name: 'minio', pin: 'v0.0.0-20260212201848-7aac2a2c5b7c', takes: '2 min', how: 'go', module: 'github.com/minio/minio', command: '' },
  { name: 'mc', pin: 'v0.0.0-20250313080218-cf909e1063a9', takes: '30 s', how: 'go', module: 'github.com/minio/mc', command: '' },
  { name: 'actionlint', pin: 'v1.7.12', takes: '5 s', how: 'go', module: 'github.com/rhysd/actionlint', command: 'cmd/actionlint' },
  { name: 'fake-gcs-server', pin: 'v1.55.1', takes: '35 s', how: 'go', module: 'github.com/fsouza/fake-gcs-server', command: '' },
  {
    name: 'azurite-blob',
    pin: '3.37.0',
    takes: '1 min',
    how: 'npm',
    package: 'azurite',
    main: 'dist/src/blob/main.js',
    overrides: { applicationinsights: '3.16.0' }, // a later one needs a package that not every registry has
  },
  { name: 'jq', pin: 'any', how: 'apt', package: 'jq' },
  { name: 'openssl', pin: 'any', how: 'apt', package: 'openssl' },
  { name: 'script', pin: 'any', how: 'apt', package: 'bsdutils' },
  { name: 'bash', pin: 'any', how: 'apt', package: 'bash' },
  { name: 'dash', pin: 'any', how: 'apt', package: 'dash' },
  { name: 'python', pin: 'any', how: 'apt', package: 'python-is-python3' },
  { name: 'python3-cryptography', pin: '48.0.0', takes: '10 s', how: 'pip', list: 'scripts/python-packages.txt', imports: 'cryptography' },
  { name: 'python3-moto', pin: '5.2.1', takes: '20 s', how: 'pip', list: 'scripts/moto-packages.txt', imports: 'moto.server' },
  { name: 'busybox', pin: 'any', how: 'apt', package: 'busybox' },
]
