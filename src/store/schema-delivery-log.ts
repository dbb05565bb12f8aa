// The migration for the log of deliveries: the editions of all channels along their slots. The id stands in it,
// so that editions of one slot come in order without being sorted.

export const DELIVERY_LOG_SCHEMA = `
CREATE INDEX editions_slot ON editions (slot_at DESC, id);
`
