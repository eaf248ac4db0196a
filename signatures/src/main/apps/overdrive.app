name       OverDrive
category   media
service    download
domain     overdrive.com libbyapp.com
test       www.overdrive.com -> overdrive
test       a.b.LIBBYAPP.COM. -> overdrive
source     field knowledge 2026-11
