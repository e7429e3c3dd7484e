namespace IntlAssistant.Knowledge.Thesaurus;

/// <summary>What a concept is, as far as choosing an answer depends on it.</summary>
public enum ConceptKind
{
    /// <summary>Something that an international office deals with: scholarship, visa, dormitory.</summary>
    Topic,

    /// <summary>What is asked of a thing: its price, deadline, length, address, number.</summary>
    Attribute,

    /// <summary>Who it is about: student, professor, spouse, guest.</summary>
    Person,

    /// <summary>A name: of an organisation, a project, a programme, a test.</summary>
    Name,

    /// <summary>A place: a country, a city, a continent, with its people and its language.</summary>
    Place,

    /// <summary>A doing or a state: to pay, to extend, to lose, open, closed.</summary>
    Action,
}
