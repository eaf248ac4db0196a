name       Linode
category   cloud
domain     linode.com linodeobjects.com linodeusercontent.com
test       www.linode.com -> linode
test       a.b.LINODEUSERCONTENT.COM. -> linode
source     field knowledge 2026-11
