name       Adobe
category   productivity
domain     adobe.com adobe.io adobelogin.com typekit.net typekit.com adobess.com adobeexchange.com adobecc.com acrobat.com
domain     ftcdn.net photoshop.com adobesc.com adobedc.net fotolia.com
category   analytics omtrdc.net demdex.net 2o7.net adobedtm.com everesttech.net
test       www.adobe.com -> adobe
test       a.b.FOTOLIA.COM. -> adobe
source     field knowledge 2026-11
