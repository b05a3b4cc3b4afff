/** A head as text: for logs, for files that an auditor keeps, and back on a command line. */

export interface NotedHead {
  readonly zone: string
  readonly stream: string
  readonly sequence: number
  readonly leaf: string
}

/** `ZONE/STREAM=SEQUENCE:LEAF` (docs/record-format.md, section 24). */
export function headText({ zone, stream, sequence, leaf }: NotedHead): string {
  return `${zone}/${stream}=${sequence}:${leaf}`
}

/** Of records that come stream by stream in their order. */
export function newestOfEach<Record extends NotedHead>(records: readonly Record[]): readonly Record[] {
  return [...new Map(records.map((record) => [`${record.zone}/${record.stream}`, record])).values()]
}
