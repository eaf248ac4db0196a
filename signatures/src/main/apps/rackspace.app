name       Rackspace
category   cloud
domain     rackspace.com rackcdn.com rackspacecloud.com
test       www.rackspace.com -> rackspace
test       a.b.RACKSPACECLOUD.COM. -> rackspace
source     field knowledge 2026-11
