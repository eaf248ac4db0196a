name       Ansible
category   management
domain     ansible.com
test       www.ansible.com -> ansible
source     field knowledge 2026-11
