name       TF1
category   streaming
service    streaming
domain     tf1.fr tf1info.fr
test       www.tf1.fr -> tf1
test       a.b.TF1INFO.FR. -> tf1
source     field knowledge 2026-11
