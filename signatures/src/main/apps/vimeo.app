name       Vimeo
category   streaming
service    streaming
domain     vimeo.com vimeocdn.com vimeopro.com livestream.com vhx.tv magisto.com
test       www.vimeo.com -> vimeo
test       a.b.MAGISTO.COM. -> vimeo
source     field knowledge 2026-11
