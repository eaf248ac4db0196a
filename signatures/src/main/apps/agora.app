name       Agora
category   conferencing
domain     agora.io sd-rtn.com agoraio.cn agoralab.co rtnsvc.com sd-rtn.cn
test       www.agora.io -> agora
test       a.b.SD-RTN.CN. -> agora
source     field knowledge 2026-11
