/** The locales that values must be understood in. */
export const LOCALES = [
  'en-US',
  'en-GB',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'pt-BR',
  'nl-NL',
  'sv-SE',
  'ja-JP',
  'zh-CN',
  'ar-EG',
  'hi-IN',
] as const;
