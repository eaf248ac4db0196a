name       China Telecom
category   web
domain     189.cn chinatelecom.com.cn
test       www.189.cn -> china-telecom
test       a.b.CHINATELECOM.COM.CN. -> china-telecom
source     field knowledge 2026-11
