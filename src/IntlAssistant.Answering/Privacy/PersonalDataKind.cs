namespace IntlAssistant.Answering.Privacy;

/// <summary>What tells who somebody is.</summary>
public enum PersonalDataKind
{
    /// <summary>Somebody's name.</summary>
    Name,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>The number of a passport, an identity card, an application.</summary>
    Number,

    /// <summary>A day of birth.</summary>
    BirthDate,

    /// <summary>Where somebody lives.</summary>
    Address,

    /// <summary>A link that opens something of somebody's.</summary>
    Link,
}
