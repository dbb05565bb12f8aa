// The package ships its schemas as JavaScript without types; these are the ones that the judge uses.
declare module 'discord-api-spec/zod' {
  import type { z } from 'zod'

  export const MessageCreateRequestSchema: z.core.$ZodType
  export const MessageEditRequestPartialSchema: z.core.$ZodType
  export const CreateMessageInteractionCallbackRequestSchema: z.core.$ZodType
  export const UpdateMessageInteractionCallbackRequestSchema: z.core.$ZodType
  export const IncomingWebhookRequestPartialSchema: z.core.$ZodType
  export const CreateForumThreadRequestSchema: z.core.$ZodType
  export const IncomingWebhookUpdateRequestPartialSchema: z.core.$ZodType
}
