name       Google Cloud
category   cloud
domain     cloud.google.com googlecloud.com run.app cloudfunctions.net appspot.com gcr.io pkg.dev bc.googleusercontent.com
domain     storage.googleapis.com console.cloud.google.com compute.googleapis.com
test       cloud.google.com -> google-cloud
test       a.b.COMPUTE.GOOGLEAPIS.COM. -> google-cloud
source     field knowledge 2026-11
