using System.Collections.Frozen;

using IntlAssistant.Answering.Verification.Marks;
using IntlAssistant.Answering.Verification.Reading;
using IntlAssistant.Knowledge.Languages;

namespace IntlAssistant.Answering.Verification.Speech;

/// <summary>The small closed set of words of which a sentence may be made that states nothing: a greeting, what leads to a list, the advice to ask the office.</summary>
internal static class Courtesies
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Tables = new Dictionary<string, string>
    {
        ["en"] = "hello hi welcome thanks thank glad happy hope help helps helpful question questions answer answers following here information detail details further office staff contact ask check confirm please know let write feel summary short sure offices good day day's day wish luck regarding concerning international",
        ["fr"] = "bonjour bonsoir merci bienvenue voici réponse réponses question questions information informations aide aider espère suivant suivants suivante suivantes bureau personnel contacter contactez vérifier vérifiez demander demandez renseignement renseignements hésitez résumé détails détail",
        ["de"] = "hallo guten tag danke willkommen gerne gern hilft helfen hoffe frage fragen antwort antworten folgende folgenden folgendes hier information informationen büro mitarbeitenden wenden kontaktieren fragen prüfen bitte überblick einzelheiten office international",
        ["es"] = "hola gracias bienvenido bienvenida ayuda ayude ayudar espero pregunta preguntas respuesta siguiente siguientes información oficina personal contacte contactar consulte consultar confirme confirmar detalle detalles resumen duda dudas",
        ["tr"] = "merhaba teşekkürler hoş geldiniz yardım yardımcı umarım soru sorunuz sorularınız cevap yanıt aşağıda aşağıdaki bilgi bilgiler ofis ofise ofisle iletişim iletişime sorun sorabilirsiniz danışın teyit lütfen özet ayrıntı",
        ["ru"] = "здравствуйте привет спасибо добро пожаловать помочь помощь надеюсь вопрос вопросы вопросу ответ ответы следующее следующие следующий информация информацию офис офисе сотрудник сотрудники сотрудникам обратитесь уточните свяжитесь подробности подробнее рады",
        ["fa"] = "سلام درود ممنون متشکرم خوش آمدید کمک امیدوارم سوال پرسش پاسخ زیر اطلاعات دفتر کارکنان تماس بپرسید بررسی تایید لطفا خلاصه جزئیات خوشحال استعلام مراجعه",
        ["ar"] = "مرحبا أهلا شكرا مساعدة المساعدة آمل سؤال سؤالك أسئلة جواب إجابة التالي التالية فيما يلي معلومات المعلومات مكتب المكتب الموظفين موظفي تواصل التواصل اسأل تأكد التأكد يرجى ملخص تفاصيل يسعدنا سؤالكم",
        ["ur"] = "السلام شکریہ خوش آمدید مدد امید سوال سوالات جواب درج ذیل معلومات دفتر عملہ عملے رابطہ پوچھیں تصدیق براہ کرم خلاصہ تفصیل تفصیلات",
        ["hi"] = "नमस्ते धन्यवाद स्वागत मदद सहायता आशा सवाल प्रश्न जवाब उत्तर निम्नलिखित नीचे जानकारी कार्यालय कर्मचारी कर्मचारियों संपर्क पूछें पुष्टि कृपया सारांश विवरण",
        ["zh"] = "你好 您好 谢谢 感谢 欢迎 希望 帮助 问题 回答 以下 如下 信息 办公室 工作人员 联系 咨询 确认 请 核实 向 有 您 我们 更多 其他 如 疑问 随时",
    }.ToFrozenDictionary(pair => pair.Key, pair => Fold(pair.Key, pair.Value));

    /// <summary>Whether a sentence states nothing.</summary>
    public static bool States(Statement said)
    {
        const Mark claims = Mark.Not | Mark.SoftNot | Mark.Only | Mark.Except | Mark.Must | Mark.Need | Mark.AtLeast | Mark.AtMost;
        var words = Tables.GetValueOrDefault(said.Language.Value, FrozenSet<string>.Empty);
        return said.Facts.Count > 0 || (said.AllMarks & claims) != 0
            || said.Terms.Any(term => !term.Words.All(word => words.Contains(word.Term)));
    }

    private static FrozenSet<string> Fold(string language, string words)
    {
        var analyzer = Analyzers.For(LanguageTag.Parse(language));
        return analyzer.Analyze(words).Select(token => token.Term).ToFrozenSet(StringComparer.Ordinal);
    }
}
