using IntlAssistant.Knowledge.Languages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Knowledge.Tests.Thesaurus;

public sealed class ConceptThesaurusTests
{
    private static readonly ConceptThesaurus Thesaurus = Make(
        ("scholarship", ConceptKind.Topic, "en", ["scholarship", "grant", "financial aid"]),
        ("scholarship-fa", ConceptKind.Topic, "fa", ["بورسیه", "کمک‌هزینه", "گرنت", "scholarship"]),
        ("motivation-letter", ConceptKind.Topic, "en", ["statement of purpose", "motivation letter"]),
        ("letter", ConceptKind.Topic, "en", ["letter"]),
        ("when", ConceptKind.Attribute, "en", ["when", "how long"]),
        ("iran", ConceptKind.Place, "en", ["Iran"]),
        ("university-of-iran", ConceptKind.Name, "en", ["Iran University", "IU"]),
        ("iran-medical", ConceptKind.Name, "en", ["University of Medicine Tehran"]),
        ("usa", ConceptKind.Place, "en", ["US", "USA"]),
        ("memorandum", ConceptKind.Topic, "en", ["MoU", "memorandum"]),
        ("fee", ConceptKind.Attribute, "en", ["fee", "cost"]),
        ("erasmus", ConceptKind.Name, "en", ["Erasmus"]),
        ("laos", ConceptKind.Place, "es", ["Laos"]),
        ("students-ar", ConceptKind.Topic, "ar", ["طلاب"]),
        ("faculty-ar", ConceptKind.Topic, "ar", ["كلية الطب"]),
        ("energy-ar", ConceptKind.Topic, "ar", ["طاقة"]),
        ("card-ar", ConceptKind.Topic, "ar", ["بطاقة"]),
        ("admission-fa", ConceptKind.Topic, "fa", ["پذیرش"]),
        ("work-fa", ConceptKind.Topic, "fa", ["کار"]),
        ("grant-zh", ConceptKind.Topic, "zh", ["奖学金"]));

    [Theory]
    [InlineData("en", "Are there scholarships?", "scholarship")]
    [InlineData("en", "GRANTS and financial aid", "scholarship scholarship")]
    [InlineData("en", "my statement of purpose, please", "motivation-letter")]
    [InlineData("en", "a motivation letter and a letter", "motivation-letter letter")]
    [InlineData("en", "When, and how long?", "when when")]
    [InlineData("en", "Iran University in Iran", "university-of-iran iran")]
    [InlineData("en", "the Iran University of Medicine Tehran", "iran iran-medical")]
    [InlineData("en", "the mou", "memorandum")]
    [InlineData("en", "contact us in the USA", "usa")]
    [InlineData("en", "feed a feeling", "")]
    [InlineData("es", "la matrícula y los gastos en Laos", "laos")]
    [InlineData("en", "", "")]
    [InlineData("fa", "آیا بورسیه دارید؟ scholarship چطور", "scholarship-fa scholarship scholarship-fa")]
    [InlineData("fa", "برنامه Erasmus در ایران", "erasmus")]
    [InlineData("fa", "هزینه MoU", "memorandum")]
    [InlineData("zh", "申请奖学金吗", "grant-zh")]
    [InlineData("ar", "منح لطلاب الجامعة ولطلاب غيرها", "students-ar students-ar")]
    [InlineData("ar", "رسوم لكلية الطب", "faculty-ar")]
    [InlineData("ar", "اين بطاقتي", "card-ar")]
    [InlineData("fa", "پذیرشم کی می‌آید، پذیرشت چی", "admission-fa admission-fa")]
    [InlineData("fa", "کارت کجاست", "")]
    [InlineData("fr", "le programme Erasmus, une lettre, grant", "erasmus")]
    [InlineData("sw", "mpango wa Erasmus", "erasmus")]
    public void Mentions_are_the_concepts_whose_words_stand_in_the_text(string language, string text, string expected)
    {
        var tag = LanguageTag.Parse(language);

        var mentions = Thesaurus.Mentions(Analyzers.For(tag).Analyze(text), tag);

        Assert.Equal(expected, string.Join(' ', mentions.Select(mention => mention.Concept.Id.Value)));
    }

    [Fact]
    public void A_mention_tells_its_tokens()
    {
        var tokens = Analyzers.For(LanguageTag.English).Analyze("Write a statement of purpose today");

        var mention = Assert.Single(Thesaurus.Mentions(tokens, LanguageTag.English));

        Assert.Equal((2, 3), (mention.FirstToken, mention.TokenCount));
    }

    [Fact]
    public void A_word_of_two_concepts_mentions_both()
    {
        var thesaurus = Make(("georgia", ConceptKind.Place, "en", ["Georgia"]), ("georgia-us", ConceptKind.Place, "en", ["Georgia"]));

        var mentions = thesaurus.Mentions(Analyzers.For(LanguageTag.English).Analyze("Georgia"), LanguageTag.English);

        Assert.Equal(["georgia", "georgia-us"], mentions.Select(mention => mention.Concept.Id.Value));
    }

    [Theory]
    [InlineData("tr", "pasaport almadan", false)]
    [InlineData("tr", "Almanya'dan geliyorum", true)]
    [InlineData("tr", "Alman öğrenciler", true)]
    [InlineData("fr", "hommes", false)]
    [InlineData("es", "estudiantes turcas", true)]
    [InlineData("ru", "из Сирии", true)]
    [InlineData("ru", "для китайских студентов", true)]
    [InlineData("ru", "отдел по делам студентов", false)]
    [InlineData("ru", "рейс в Дели", true)]
    [InlineData("ru", "мои личные данные", false)]
    [InlineData("tr", "bakım ücreti", false)]
    [InlineData("tr", "Bakü'den geliyorum", true)]
    [InlineData("ar", "نادي الرياضة", false)]
    [InlineData("ar", "من الرياض", true)]
    [InlineData("ar", "للطلاب الأمريكيين والأمريكية", true)]
    [InlineData("ur", "دفتر شام کو کھلا ہے", false)]
    public void A_place_is_meant_only_where_its_name_is_written(string language, string text, bool isMeant)
    {
        var thesaurus = Make(
            ("germany", ConceptKind.Place, "tr", ["Almanya", "Alman"]),
            ("homs", ConceptKind.Place, "fr", ["Homs"]),
            ("turkey", ConceptKind.Place, "es", ["turco"]),
            ("syria", ConceptKind.Place, "ru", ["Сирия"]),
            ("china", ConceptKind.Place, "ru", ["китайский"]),
            ("delhi", ConceptKind.Place, "ru", ["Дели"]),
            ("denmark", ConceptKind.Place, "ru", ["Дания"]),
            ("baku", ConceptKind.Place, "tr", ["Bakü"]),
            ("riyadh", ConceptKind.Place, "ar", ["الرياض"]),
            ("united-states", ConceptKind.Place, "ar", ["أمريكية"]),
            ("syria-ur", ConceptKind.Place, "ur", ["شامی"]));
        var tag = LanguageTag.Parse(language);

        Assert.Equal(isMeant, thesaurus.Mentions(Analyzers.For(tag).Analyze(text), tag).Any());
    }

    [Theory]
    [InlineData("quedan plazas", "seats")]
    [InlineData("los plazos", "deadline")]
    [InlineData("la plaza", "seats")]
    public void Of_words_with_one_stem_the_one_written_most_alike_is_meant(string text, string expected)
    {
        var thesaurus = Make(("seats", ConceptKind.Topic, "es", ["plaza"]), ("deadline", ConceptKind.Attribute, "es", ["plazo"]));
        var spanish = LanguageTag.Parse("es");

        var mention = Assert.Single(thesaurus.Mentions(Analyzers.For(spanish).Analyze(text), spanish));

        Assert.Equal(expected, mention.Concept.Id.Value);
    }

    [Fact]
    public void The_revision_tells_words_kinds_and_what_is_broader()
    {
        var revisions = new[]
        {
            Make(("a", ConceptKind.Topic, "en", ["x"])),
            Make(("a", ConceptKind.Action, "en", ["x"])),
            Make(("a", ConceptKind.Topic, "fr", ["x"])),
            Make(("a", ConceptKind.Topic, "en", ["x", "y"])),
            Make(("b", ConceptKind.Topic, "en", ["x"])),
        }.Select(thesaurus => thesaurus.Revision).ToList();

        Assert.Equal(revisions.Count, revisions.Distinct().Count());
        Assert.Equal(revisions[0], Make(("a", ConceptKind.Topic, "en", ["x"])).Revision);
    }

    [Fact]
    public void Find_gives_the_concept_or_nothing()
    {
        Assert.Equal(ConceptKind.Place, Thesaurus.Find(new ConceptId("iran"))!.Kind);
        Assert.Null(Thesaurus.Find(new ConceptId("nowhere")));
    }

    private static ConceptThesaurus Make(params (string Id, ConceptKind Kind, string Language, string[] Words)[] concepts) => new(
        [.. concepts.Select(concept => new Concept(
            new ConceptId(concept.Id),
            concept.Kind,
            new Dictionary<LanguageTag, IReadOnlyList<string>> { [LanguageTag.Parse(concept.Language)] = concept.Words },
            []))]);
}
