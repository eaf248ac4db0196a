name       Kubernetes
category   development
domain     kubernetes.io k8s.io
test       www.kubernetes.io -> kubernetes
test       a.b.K8S.IO. -> kubernetes
source     field knowledge 2026-11
