/** What the tests use of mailparser, which has no types. */
declare module 'mailparser' {
  interface ParsedAttachment {
    readonly filename: string | undefined;
    readonly contentType: string;
    readonly contentDisposition: string;
    readonly content: Buffer;
  }

  interface ParsedMail {
    readonly headers: ReadonlyMap<string, unknown>;
    readonly subject: string | undefined;
    readonly text: string | undefined;
    readonly html: string | false;
    readonly attachments: readonly ParsedAttachment[];
  }

  export function simpleParser(message: string | Buffer): Promise<ParsedMail>;
}
