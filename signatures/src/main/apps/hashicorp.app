name       HashiCorp
category   development
domain     hashicorp.com terraform.io vagrantup.com
test       www.hashicorp.com -> hashicorp
test       a.b.VAGRANTUP.COM. -> hashicorp
source     field knowledge 2026-11
