name       Flutter
category   development
service    download
domain     flutter.dev pub.dev dart.dev
host       storage.flutter-io.cn pub.flutter-io.cn
test       www.flutter.dev -> flutter
test       a.b.DART.DEV. -> flutter
source     field knowledge 2026-11
