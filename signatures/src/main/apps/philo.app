name       Philo
category   streaming
service    live-streaming
domain     philo.com
test       www.philo.com -> philo
source     field knowledge 2026-11
