/** The forge's artifacts, by its own client: 5 MB, so only post loads it, and only when something is to be uploaded. */
import { DefaultArtifactClient } from '@actions/artifact'

/** Resolves with the artifact's id. `files` are absolute, below `root`; their paths in the artifact are relative to it. */
export async function uploadArtifact(name: string, files: readonly string[], root: string): Promise<number> {
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], root)
  if (id === undefined) throw new Error('the service gave no id')
  return id
}
