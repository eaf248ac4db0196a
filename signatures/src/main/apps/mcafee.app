name       McAfee
category   security
service    update
domain     mcafee.com mcafeemobilesecurity.com siteadvisor.com hackerwatch.org mcafeeasap.com
test       www.mcafee.com -> mcafee
test       a.b.MCAFEEASAP.COM. -> mcafee
source     field knowledge 2026-11
