name       Wix
category   web
domain     wix.com wixstatic.com parastorage.com wixsite.com wixmp.com wixapps.net
test       www.wix.com -> wix
test       a.b.WIXAPPS.NET. -> wix
source     field knowledge 2026-11
