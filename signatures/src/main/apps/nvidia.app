name       NVIDIA
category   software-update
domain     nvidia.com nvidia.cn nvidia.cloud geforce.com
test       www.nvidia.com -> nvidia
test       a.b.GEFORCE.COM. -> nvidia
source     field knowledge 2026-11
