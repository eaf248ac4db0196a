name       Huoshan
category   social
service    streaming
domain     huoshan.com huoshanstatic.com
test       www.huoshan.com -> huoshan
test       a.b.HUOSHANSTATIC.COM. -> huoshan
source     field knowledge 2026-11
