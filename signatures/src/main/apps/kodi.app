name       Kodi
category   streaming
service    streaming
domain     kodi.tv
test       www.kodi.tv -> kodi
source     field knowledge 2026-11
