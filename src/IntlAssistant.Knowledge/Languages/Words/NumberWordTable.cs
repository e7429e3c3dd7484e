using System.Collections.Frozen;

namespace IntlAssistant.Knowledge.Languages.Words;

/// <summary>The words for 1 to 20, then 30, 40 … 100; forms of one number are parted by a slash.</summary>
internal static class NumberWordTable
{
    private const int Teens = 20;

    private static readonly FrozenDictionary<string, string> Tables = new Dictionary<string, string>
    {
        ["en"] = """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty/fourty fifty sixty seventy eighty ninety hundred
            """,
        ["fa"] = """
            یک/یه دو سه چهار/چار پنج شش/شیش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده/پونزده شانزده/شونزده هفده/هیفده
            هجده/هیجده نوزده بیست سی چهل پنجاه شصت هفتاد هشتاد نود صد/یکصد
            """,
        ["ar"] = """
            واحد/واحدة اثنان/اثنين/اثنتان/اثنتين ثلاثة/ثلاث/تلاتة أربعة/أربع خمسة/خمس ستة/ست سبعة/سبع ثمانية/ثماني/ثمان تسعة/تسع
            عشرة/عشر احدعش/حداشر اثناعش/اثنعش ثلطعش اربعطعش خمسطعش سطعش سبعطعش ثمنطعش تسعطعش عشرون/عشرين ثلاثون/ثلاثين
            أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين مئة/مائة/مية
            """,
        ["fr"] = """
            un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf
            vingt trente quarante cinquante soixante soixantedix/septante quatrevingts/quatrevingt/huitante quatrevingtdix/nonante
            cent
            """,
        ["tr"] = """
            bir iki üç dört beş altı yedi sekiz dokuz on onbir oniki onüç ondört onbeş onaltı onyedi onsekiz ondokuz yirmi otuz
            kırk elli altmış yetmiş seksen doksan yüz
            """,
        ["es"] = """
            uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
            dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento
            """,
        ["de"] = """
            eins/ein/eine/einen zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn
            fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig/fuenfzig sechzig siebzig
            achtzig neunzig hundert/einhundert
            """,
        ["ru"] = """
            один/одна/одно/одного два/две/двух три/трех четыре/четырех пять/пяти шесть/шести семь/семи восемь/восьми девять/девяти
            десять/десяти одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать
            девятнадцать двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят шестьдесят семьдесят восемьдесят девяносто
            сто/ста
            """,
        ["ur"] = """
            ایک/aik/ek دو/do تین/teen چار/char پانچ/panch/paanch چھ/che/cheh سات/saat آٹھ/aath نو/nau دس/das گیارہ/gyarah بارہ/barah
            تیرہ/terah چودہ/chaudah پندرہ/pandrah سولہ/solah سترہ/satrah اٹھارہ/atharah انیس/unnees بیس/bees تیس/tees چالیس/chalis
            پچاس/pachas ساٹھ/saath ستر/sattar اسی/assi نوے/navway سو/sau
            """,
        ["hi"] = """
            एक/ek दो/do तीन/teen चार/char पांच/पाँच/panch/paanch छह/छः/छे/che सात/saat आठ/aath नौ/nau दस/das ग्यारह/gyarah बारह/barah
            तेरह/terah चौदह/chaudah पंद्रह/पन्द्रह/pandrah सोलह/solah सत्रह/satrah अठारह/atharah उन्नीस/unnees बीस/bees तीस/tees
            चालीस/chalis पचास/pachas साठ/saath सत्तर/sattar अस्सी/assi नब्बे/nabbe सौ/sau
            """,
        ["zh"] = """
            一 二/两 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 三十 四十 五十 六十 七十 八十 九十
            一百/百
            """,
    }.ToFrozenDictionary();

    /// <summary>The languages of the table.</summary>
    public static IEnumerable<string> Languages => Tables.Keys;

    /// <summary>The words of a language with their numbers.</summary>
    public static IEnumerable<(string Word, int Value)> Of(string language)
    {
        var forms = Tables[language].Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < forms.Length; i++)
        {
            var value = i < Teens ? i + 1 : (i - Teens + 3) * 10;
            foreach (var word in forms[i].Split('/'))
            {
                yield return (word, value);
            }
        }
    }
}
