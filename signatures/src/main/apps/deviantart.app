name       DeviantArt
category   social
service    browsing
domain     deviantart.com deviantart.net wixmp-ed30a86b8c4ca887773594c2.wixmp.com
test       www.deviantart.com -> deviantart
test       a.b.WIXMP-ED30A86B8C4CA887773594C2.WIXMP.COM. -> deviantart
source     field knowledge 2026-11
