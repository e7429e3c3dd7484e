using System.Collections.Frozen;

using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Facts;

/// <summary>The names of months and of the days of the week.</summary>
internal static class CalendarWords
{
    // Twelve months; forms of one month are parted by a slash, a star stands for any ending, an exclamation mark for a word that is
    // a month only beside a number: English "may", Persian "mehr".
    private static readonly FrozenDictionary<string, (string Gregorian, string Persian, string Hijri, string Week)> Tables =
        new Dictionary<string, (string, string, string, string)>
        {
            ["en"] = ("january/jan february/feb march!/mar! april/apr may! june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec",
                "farvardin ordibehesht khordad tir! mordad shahrivar mehr! aban azar! dey! bahman esfand",
                "muharram safar! - - - - rajab shaban ramadan shawwal - -",
                "monday/mondays tuesday/tuesdays wednesday/wednesdays thursday/thursdays friday/fridays saturday/saturdays sunday/sundays"),
            ["fr"] = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "farvardin ordibehesht khordad tir! mordad shahrivar mehr! aban azar! dey! bahman esfand", "", "lundi/lundis mardi/mardis mercredi/mercredis jeudi/jeudis vendredi/vendredis samedi/samedis dimanche/dimanches"),
            ["de"] = ("januar*/jänner februar* märz april* mai juni juli august* september* oktober* november* dezember*", "farvardin ordibehesht khordad tir! mordad shahrivar mehr! aban azar! dey! bahman esfand", "", "montag*/montags dienstag* mittwoch* donnerstag* freitag* samstag*/sonnabend* sonntag*"),
            ["es"] = ("enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre", "", "", "lunes martes miércoles jueves viernes sábado/sábados domingo/domingos"),
            ["tr"] = ("ocak* şubat* mart* nisan* mayıs* haziran* temmuz* ağustos* eylül* ekim* kasım* aralık*/aralığ*", "", "", "pazartesi* salı/salıları/salıdan/salıya çarşamba* perşembe* cuma/cumaya/cumadan/cumaları cumartesi* pazar/pazara/pazardan/pazarları"),
            ["ru"] = ("январ* феврал* март/марта/марте/марту апрел* май/мая/мае/маю июн* июл* август* сентябр* октябр* ноябр* декабр*", "фарвардин ордибехешт хордад тир! мордад шахривар мехр! абан азар! дей! бахман эсфанд", "", "понедельник* вторник* сред!/среда/среду/среды/средам четверг* пятниц* суббот* воскресень*"),
            ["fa"] = ("ژانویه فوریه مارس آوریل/اپریل مه!/می! ژوئن/جون ژوئیه/جولای اوت/آگوست/اگوست سپتامبر اکتبر/اکتوبر نوامبر دسامبر",
                "فروردین اردیبهشت خرداد تیر! مرداد شهریور مهر! آبان آذر! دی! بهمن اسفند", "محرم! صفر! - - - - رجب! شعبان! رمضان شوال! - -",
                "دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه"),
            ["ar"] = ("يناير فبراير/شباط مارس/آذار أبريل/ابريل/نيسان مايو/أيار يونيو/يونيه/حزيران يوليو/يوليه/تموز أغسطس/آب! سبتمبر/أيلول أكتوبر نوفمبر ديسمبر",
                "فروردين ارديبهشت خرداد تير! مرداد شهريور مهر! آبان آذر! دي! بهمن اسفند", "محرم! صفر! - - - - رجب! شعبان! رمضان شوال! - -",
                "الاثنين/الإثنين/اثنين الثلاثاء/ثلاثاء الأربعاء/أربعاء الخميس/خميس الجمعة/جمعة السبت/سبت الأحد"),
            ["ur"] = ("جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر", "", "", "پیر! منگل بدھ! جمعرات جمعہ ہفتہ! اتوار"),
            ["hi"] = ("जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर", "", "", "सोमवार मंगलवार बुधवार गुरुवार/बृहस्पतिवार शुक्रवार शनिवार रविवार"),
        }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Names> Known = Tables.ToFrozenDictionary(pair => pair.Key, pair => new Names(pair.Key, pair.Value));

    /// <summary>The month that a folded word names.</summary>
    public static (CalendarKind Calendar, int Month, bool NeedsNumber)? Month(string surface, LanguageTag language) =>
        Known.GetValueOrDefault(language.Value)?.Month(surface) ?? (ArabicJoined.Without(surface, language) is { } month ? Month(month, language) : null);

    /// <summary>The day of the week that a folded word names: 1 for Monday; 0 for none.</summary>
    public static int Weekday(string surface, LanguageTag language) =>
        Known.GetValueOrDefault(language.Value)?.Weekday(surface) is > 0 and var day ? day
        : ArabicJoined.Without(surface, language) is { } name ? Weekday(name, language) : 0;

    private sealed class Names
    {
        private readonly List<(string Word, bool IsBeginning, CalendarKind Calendar, int Month, bool NeedsNumber)> months = [];
        private readonly List<(string Word, bool IsBeginning, int Day)> days = [];

        public Names(string language, (string Gregorian, string Persian, string Hijri, string Week) table)
        {
            var analyzer = Analyzers.For(LanguageTag.Parse(language));
            foreach (var (names, calendar) in new[] { (table.Gregorian, CalendarKind.Gregorian), (table.Persian, CalendarKind.Persian), (table.Hijri, CalendarKind.Hijri) })
            {
                foreach (var (word, place) in Forms(names))
                {
                    months.Add((Fold(word), word.EndsWith('*'), calendar, place, word.EndsWith('!')));
                }
            }

            // A day of the week that is another word too is left out: a change of it is told by its neighbours.
            days.AddRange(Forms(table.Week).Where(form => !form.Word.EndsWith('!')).Select(form => (Fold(form.Word), form.Word.EndsWith('*'), form.Place)));

            string Fold(string word) => analyzer.Analyze(word.TrimEnd('*', '!'))[0].Surface;
        }

        public (CalendarKind Calendar, int Month, bool NeedsNumber)? Month(string surface)
        {
            foreach (var month in months)
            {
                if (Fits(surface, month.Word, month.IsBeginning))
                {
                    return (month.Calendar, month.Month, month.NeedsNumber);
                }
            }

            return null;
        }

        public int Weekday(string surface)
        {
            foreach (var day in days)
            {
                if (Fits(surface, day.Word, day.IsBeginning))
                {
                    return day.Day;
                }
            }

            return 0;
        }

        private static bool Fits(string surface, string word, bool isBeginning) =>
            isBeginning ? surface.StartsWith(word, StringComparison.Ordinal) && surface.Length <= word.Length + 4 : surface == word;

        private static IEnumerable<(string Word, int Place)> Forms(string names) => names
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany((forms, index) => forms.Split('/').Select(form => (form, index + 1)))
            .Where(form => form.form != "-");
    }
}
