// The shape of a picture that is planned with a part: as data, drawn when the part is sent.

import { z } from 'zod'
import type { MapPicture } from '../core/picture.ts'

export const MAP_PICTURE: z.ZodType<MapPicture> = z.object({
  kind: z.literal('map'),
  language: z.enum(['en', 'ar', 'ckb']),
  title: z.string(),
  subtitle: z.string(),
  credits: z.string(),
  alt: z.string(),
  areas: z.array(z.object({ governorate: z.string(), events: z.number() })),
  spots: z.array(
    z.object({ name: z.string(), lat: z.number(), lon: z.number(), events: z.number(), within: z.number() }),
  ),
  key: z.object({ shades: z.string(), area: z.string() }),
  countries: z.record(z.string(), z.string()),
})
