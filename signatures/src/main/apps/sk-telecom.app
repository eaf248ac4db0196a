name       SK Telecom
category   web
domain     sktelecom.com tworld.co.kr
test       www.sktelecom.com -> sk-telecom
test       a.b.TWORLD.CO.KR. -> sk-telecom
source     field knowledge 2026-11
