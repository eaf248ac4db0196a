name       Paramount+
category   streaming
service    streaming
domain     paramountplus.com cbsaavideo.com cbsivideo.com pplusstatic.com
test       www.paramountplus.com -> paramount-plus
test       a.b.PPLUSSTATIC.COM. -> paramount-plus
source     field knowledge 2026-11
