name       Vox Media
category   news
service    browsing
domain     vox.com theverge.com polygon.com voxmedia.com vox-cdn.com
test       www.vox.com -> vox-media
test       a.b.VOX-CDN.COM. -> vox-media
source     field knowledge 2026-11
