name       CocoaPods
category   development
service    download
domain     cocoapods.org
test       www.cocoapods.org -> cocoapods
source     field knowledge 2026-11
