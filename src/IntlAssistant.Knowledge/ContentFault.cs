namespace IntlAssistant.Knowledge;

/// <summary>What is wrong with a page: by this, people are told in their own language. Its members are never given another meaning.</summary>
public enum ContentFault
{
    /// <summary>A file cannot be read from the disk.</summary>
    FileUnreadable,

    /// <summary>A file is not UTF-8.</summary>
    NotUtf8,

    /// <summary>A line of YAML is indented with a tab.</summary>
    TabIndent,

    /// <summary>The front matter is not YAML.</summary>
    YamlInvalid,

    /// <summary>A second YAML document begins within one file.</summary>
    SecondDocument,

    /// <summary>A key stands twice.</summary>
    KeyTwice,

    /// <summary>A key has a list or keys where a text belongs.</summary>
    NotText,

    /// <summary>A key has an empty text.</summary>
    TextEmpty,

    /// <summary>A key has an empty list.</summary>
    ListEmpty,

    /// <summary>A key has no list where one belongs.</summary>
    NotList,

    /// <summary>A key has no keys of its own where some belong.</summary>
    NotKeys,

    /// <summary>A page has no front matter.</summary>
    FrontMatterMissing,

    /// <summary>The front matter does not end.</summary>
    FrontMatterOpen,

    /// <summary>The front matter is not made of keys.</summary>
    FrontMatterNotKeys,

    /// <summary>The front matter has no key.</summary>
    FrontMatterEmpty,

    /// <summary>A required key is missing.</summary>
    KeyMissing,

    /// <summary>A page has no such key.</summary>
    KeyUnknown,

    /// <summary>An id is not written as ids are.</summary>
    IdInvalid,

    /// <summary>Another page has this id.</summary>
    IdTaken,

    /// <summary>The id of an entry is another than it began with.</summary>
    IdChanged,

    /// <summary>There is no such audience.</summary>
    AudienceUnknown,

    /// <summary>There is no such language.</summary>
    LanguageUnknown,

    /// <summary>A day is not written as days are.</summary>
    DayInvalid,

    /// <summary>Something ends before it begins.</summary>
    DatesReversed,

    /// <summary>An address is not one of a page.</summary>
    AddressInvalid,

    /// <summary>A question has no such key.</summary>
    QuestionKeyUnknown,

    /// <summary>Questions of a section lack the section or the ways of asking.</summary>
    QuestionNeedsBoth,

    /// <summary>Questions are for a section that the page has not.</summary>
    SectionMissing,

    /// <summary>A page has no text.</summary>
    PageEmpty,

    /// <summary>A page has headings and nothing below them.</summary>
    HeadingsWithoutText,

    /// <summary>Quotes, lists or emphasis are nested too deeply to be read.</summary>
    NestedTooDeeply,

    /// <summary>The slug of a heading is not written as slugs are.</summary>
    SlugInvalid,

    /// <summary>Another heading has this slug.</summary>
    SlugTaken,

    /// <summary>The braces after a heading cannot be read.</summary>
    BracesUnreadable,

    /// <summary>A heading has no such attribute.</summary>
    AttributeUnknown,

    /// <summary>A text is longer than is taken.</summary>
    TextTooLong,

    /// <summary>A question is longer than is taken.</summary>
    QuestionTooLong,

    /// <summary>There are more questions than are taken.</summary>
    TooManyQuestions,

    /// <summary>A placeholder stands where something personal was taken out.</summary>
    PlaceholderLeft,

    /// <summary>A question has something in it that tells who somebody is.</summary>
    QuestionNamesSomebody,

    /// <summary>The text has something in it that tells who asked or answered.</summary>
    TextNamesSomebody,
}
