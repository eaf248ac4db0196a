name       Apple Business Manager
category   management
domain     business.apple.com deviceenrollment.apple.com deviceservices-external.apple.com mdmenrollment.apple.com
test       business.apple.com -> apple-business
test       a.b.MDMENROLLMENT.APPLE.COM. -> apple-business
source     field knowledge 2026-11
