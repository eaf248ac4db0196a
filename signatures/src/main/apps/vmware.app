name       VMware
category   cloud
domain     vmware.com vmwareidentity.com workspaceoneaccess.com awmdm.com
test       www.vmware.com -> vmware
test       a.b.AWMDM.COM. -> vmware
source     field knowledge 2026-11
