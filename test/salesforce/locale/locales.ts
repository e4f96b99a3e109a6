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

/**
 * A choice of the locales that Salesforce offers, with each of their scripts, calendars and orders. Left out are those
 * whose dates nobody can tell apart: Maltese and Somali write day and month in both orders, and in Kyrgyz figures
 * 2026-04-09 is the 4th of September.
 */
export const SALESFORCE_LOCALES = `
  af-ZA sq-AL am-ET ar-AE ar-DZ ar-EG ar-IQ ar-SA hy-AM az-AZ eu-ES be-BY bn-BD bs-BA bg-BG my-MM ca-ES
  zh-CN zh-HK zh-SG zh-TW hr-HR cs-CZ da-DK nl-BE nl-NL en-AU en-CA en-GB en-HK en-IE en-IN en-MY
  en-NZ en-PH en-SG en-US en-ZA et-EE fi-FI fr-BE fr-CA fr-CH fr-FR fr-LU ka-GE de-AT de-CH de-DE de-LU
  el-GR gu-IN he-IL hi-IN hu-HU is-IS id-ID ga-IE it-CH it-IT ja-JP kn-IN kk-KZ km-KH ko-KR lo-LA
  lv-LV lt-LT lb-LU mk-MK ms-MY ml-IN mr-IN ne-NP no-NO ps-AF fa-IR pl-PL pt-BR pt-PT ro-RO rm-CH ru-RU
  sr-RS sr-Latn-RS sk-SK sl-SI es-AR es-CL es-CO es-ES es-HN es-MX es-PA es-PR es-US sw-KE sv-SE
  fil-PH ta-IN te-IN th-TH tr-TR uk-UA ur-PK uz-UZ vi-VN cy-GB xh-ZA zu-ZA
`
  .trim()
  .split(/\s+/);
