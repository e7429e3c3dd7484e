using System.Collections.Frozen;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>The words for what is counted: lengths of time, currencies, shares.</summary>
internal static class UnitWords
{
    /// <summary>The unit of shares.</summary>
    public const string Percent = "percent";

    private static readonly FrozenSet<string> TimeUnits = FrozenSet.ToFrozenSet(["day", "week", "month", "year", "hour", "minute", "semester"]);

    // A star stands for any ending. Words of one unit are parted by spaces, units by a bar.
    private static readonly FrozenDictionary<string, string> Times = new Dictionary<string, string>
    {
        ["en"] = "day: day days daily | week: week weeks weekly | month: month months monthly | year: year years yearly annual annually | hour: hour hours | minute: minute minutes min | semester: semester semesters term terms",
        ["fa"] = "day: روز روزه روزی | week: هفته هفتهای هفتگی | month: ماه ماهه ماهانه ماهی | year: سال ساله سالانه سالی | hour: ساعت ساعته | minute: دقیقه | semester: ترم نیمسال",
        ["ar"] = "day: يوم أيام يوما يوميا الأيام يومين يومان | week: أسبوع أسابيع أسبوعا أسبوعيا أسبوعين أسبوعان | month: شهر أشهر شهرا شهور شهريا شهرين شهران | year: سنة سنوات سنين عام أعوام عاما سنويا سنتين سنتان عامين عامان | hour: ساعة ساعات الساعة ساعتين ساعتان | minute: دقيقة دقائق | semester: فصل فصول فصلين فصلان",
        ["fr"] = "day: jour jours journée | week: semaine semaines hebdomadaire | month: mois mensuel mensuelle | year: an ans année années annuel annuelle | hour: heure heures | minute: minute minutes | semester: semestre semestres session sessions trimestre",
        ["tr"] = "day: gün* | week: hafta* | month: ay aylık ayda ayı aya ayın aydan aylığına | year: yıl* sene* | hour: saat* | minute: dakika* | semester: yarıyıl* dönem*",
        ["es"] = "day: día días | week: semana semanas semanal semanales | month: mes meses mensual mensuales | year: año años anual anuales | hour: hora horas | minute: minuto minutos | semester: semestre semestres cuatrimestre",
        ["de"] = "day: tag tage tagen tages täglich | week: woche wochen wöchentlich | month: monat monate monaten monats monatlich | year: jahr jahre jahren jahres jährlich | hour: stunde stunden | minute: minute minuten | semester: semester semestern semesters",
        ["ru"] = "day: день дня дней дни дням днями дневн* | week: недел* | month: месяц* ежемесячн* | year: год года лет году годы годом ежегодн* | hour: час часа часов часы часам | minute: минут* | semester: семестр*",
        ["ur"] = "day: دن دنوں یوم | week: ہفتہ ہفتے ہفتوں | month: ماہ مہینہ مہینے مہینوں ماہانہ | year: سال سالوں سالانہ | hour: گھنٹہ گھنٹے گھنٹوں | minute: منٹ | semester: سمسٹر",
        ["hi"] = "day: दिन दिनों | week: सप्ताह सप्ताहों हफ्ता हफ्ते हफ्तों हफ़्ते हफ़्तों | month: महीना महीने महीनों माह मासिक | year: साल सालों वर्ष वर्षों वार्षिक | hour: घंटा घंटे घंटों घण्टे | minute: मिनट | semester: सेमेस्टर",
        ["zh"] = "day: 天 | week: 周 | year: 年 | hour: 小时 | minute: 分钟 | semester: 学期 | month: 个月",
    }.ToFrozenDictionary();

    private const string Shared =
        "percent: percent cent درصد بالمئة بالمائة المئة المائة prozent yüzde ciento процент* فیصد प्रतिशत | " +
        "euro: euro euros eur avro evro یورو يورو евро यूरो 欧元 | dollar: dollar dollars usd aud cad nzd dolar* dólar dólares دلار دولار دولارا ڈالر доллар* डॉलर 美元 澳元 加元 | " +
        "rial: rial rials riyal riyals irr ریال ريال ريالا риал* रियाल 里亚尔 | toman: toman tomans tuman تومان تومن томан* तोमान 土曼 | " +
        "pound: pound pounds gbp sterling پوند فوند фунт* पाउंड 英镑 | lira: lira liras lirası tl try لیر لیره ليرة ليرات лир* 里拉 | " +
        "ruble: ruble rubles rouble roubles rub rubel руб рубл* روبل 卢布 | yuan: yuan yuans rmb cny یوآن یوان يوان юан* 元 人民币 युआन | " +
        "franc: franc francs franken chf فرانک فرنك франк* | peso: peso pesos mxn پزو بيزو песо 比索 | dirham: dirham dirhams aed mad درهم درهما دراهم дирхам* 迪拉姆 | " +
        "dinar: dinar dinars دینار دينار دينارا دنانير динар* | rupee: rupee rupees inr pkr روپیه روپے روبية рупи* रुपये रुपए 卢比 | riyal-s: sar qar";

    private static readonly FrozenSet<string> Plurals = FrozenSet.ToFrozenSet(
        ["days", "hours", "weeks", "months", "years", "semesters", "terms", "jours", "heures", "semestres", "dias", "horas", "tage", "tagen", "stunden", "semaines", "annees", "semanas", "meses", "anos", "wochen", "monate", "monaten", "jahre", "jahren"]);

    private static readonly FrozenSet<string> Fortnights = FrozenSet.ToFrozenSet(["fortnight", "fortnights", "quinzaine", "quincena", "quincenas"]);

    private static readonly (string Letters, string Place)[] Dollars =
        [("A$", "australia"), ("AU$", "australia"), ("AUD", "australia"), ("C$", "canada"), ("CA$", "canada"), ("CAD", "canada"), ("NZ$", "new-zealand"), ("NZD", "new-zealand")];

    private static readonly (char Sign, string Unit)[] Signs =
    [
        ('%', Percent), ('٪', Percent), ('％', Percent), ('€', "euro"), ('$', "dollar"), ('£', "pound"), ('¥', "yuan"), ('₹', "rupee"),
        ('₺', "lira"), ('₽', "ruble"), ('﷼', "rial"),
    ];

    private static readonly FrozenDictionary<string, UnitTable> Tables =
        Times.ToFrozenDictionary(pair => pair.Key, pair => UnitTable.Parse(pair.Value + " | " + Shared, pair.Key));

    private static readonly UnitTable Other = UnitTable.Parse(Shared, "en");

    /// <summary>The unit that a folded word names; empty when it names none.</summary>
    public static string Of(string surface, LanguageTag language) => Tables.GetValueOrDefault(language.Value, Other).Find(surface);

    /// <summary>The unit that a sign stands for; empty when it stands for none.</summary>
    public static string Of(char sign) => Signs.FirstOrDefault(known => known.Sign == sign).Unit ?? "";

    /// <summary>The units of Chinese, which are found in the text itself.</summary>
    public static string AtStartOf(ReadOnlySpan<char> text)
    {
        foreach (var (word, unit) in ChineseUnits)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return "";
    }

    /// <summary>Where a dollar is written with its country's letters, and which country that is.</summary>
    public static IEnumerable<(int Start, string Place)> DollarsOf(string text)
    {
        foreach (var (letters, place) in Dollars)
        {
            for (var at = text.IndexOf(letters, StringComparison.Ordinal); at >= 0; at = text.IndexOf(letters, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || !char.IsLetter(text[at - 1]))
                {
                    yield return (at, place);
                }
            }
        }
    }

    /// <summary>Whether a folded word is several weeks, months or years, in languages that tell so by an ending.</summary>
    public static bool IsPlural(string surface) => Plurals.Contains(surface);

    /// <summary>Whether a folded word means two weeks.</summary>
    public static bool IsFortnight(string surface) => Fortnights.Contains(surface);

    /// <summary>Whether a unit is a length of time.</summary>
    public static bool IsTime(string unit) => TimeUnits.Contains(unit);

    private static readonly (string Word, string Unit)[] ChineseUnits =
    [
        ("个工作日", "day"), ("工作日", "day"), ("个月", "month"), ("月", "month"), ("天", "day"), ("日", "day"), ("周", "week"), ("个星期", "week"), ("星期", "week"),
        ("年", "year"), ("个小时", "hour"), ("小时", "hour"), ("分钟", "minute"), ("个学期", "semester"), ("学期", "semester"), ("欧元", "euro"), ("美元", "dollar"),
        ("里亚尔", "rial"), ("土曼", "toman"), ("人民币", "yuan"), ("元", "yuan"), ("%", Percent), ("卢布", "ruble"), ("英镑", "pound"), ("里拉", "lira"),
    ];

    private sealed class UnitTable(FrozenDictionary<string, string> whole, (string Beginning, string Unit)[] beginnings)
    {
        public string Find(string surface)
        {
            if (whole.TryGetValue(surface, out var unit))
            {
                return unit;
            }

            foreach (var (beginning, of) in beginnings)
            {
                if (surface.StartsWith(beginning, StringComparison.Ordinal) && surface.Length <= beginning.Length + 5)
                {
                    return of;
                }
            }

            return "";
        }

        public static UnitTable Parse(string table, string language)
        {
            var analyzer = Analyzers.For(LanguageTag.Parse(language));
            var words = table.Split('|', StringSplitOptions.TrimEntries)
                .Select(unit => unit.Split(':', StringSplitOptions.TrimEntries))
                .SelectMany(unit => unit[1].Split(' ').Select(word => (Word: word, Unit: unit[0]))).ToList();
            return new UnitTable(
                words.Where(word => !word.Word.EndsWith('*')).SelectMany(word => Folded(word.Word).Select(folded => (folded, word.Unit)))
                    .GroupBy(pair => pair.folded, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.First().Unit, StringComparer.Ordinal),
                [.. words.Where(word => word.Word.EndsWith('*')).SelectMany(word => Folded(word.Word.TrimEnd('*')).Select(folded => (folded, word.Unit)))]);

            IEnumerable<string> Folded(string word) => analyzer.Analyze(word).Take(1).Select(token => token.Surface);
        }
    }
}
