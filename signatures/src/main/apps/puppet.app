name       Puppet
category   management
domain     puppet.com puppetlabs.com
test       www.puppet.com -> puppet
test       a.b.PUPPETLABS.COM. -> puppet
source     field knowledge 2026-11
