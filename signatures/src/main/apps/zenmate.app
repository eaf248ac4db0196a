name       Zenmate
category   vpn
service    vpn
domain     zenmate.com zenguard.biz zenmate.io
test       www.zenmate.com -> zenmate
test       a.b.ZENMATE.IO. -> zenmate
source     field knowledge 2026-11
