name       Bank of America
category   finance
domain     bankofamerica.com bac-assets.com
test       www.bankofamerica.com -> bank-of-america
test       a.b.BAC-ASSETS.COM. -> bank-of-america
source     field knowledge 2026-11
