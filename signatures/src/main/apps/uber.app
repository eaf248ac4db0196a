name       Uber
category   travel
domain     uber.com ubercdn.com cfe.uber.com cn-geo1.uber.com uberinternal.com
agent      begins Uber/
test       www.uber.com -> uber
test       a.b.UBERINTERNAL.COM. -> uber
source     field knowledge 2026-11
