using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace IntlAssistant.Server.Settings;

/// <summary>Compares settings with the classes that they are read into, because the reader stops at the first value that does not fit and passes over keys that nobody reads.</summary>
internal sealed class SettingsCheck
{
    private readonly List<(string Key, string Sentence)> faults = [];
    private readonly List<string> unknown = [];

    /// <summary>Values that cannot be read: the key, and a sentence that says what is allowed.</summary>
    public IReadOnlyList<(string Key, string Sentence)> Faults => faults;

    /// <summary>Keys that nobody reads.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    /// <summary>Checks a section against a class.</summary>
    public void Read(IConfigurationSection section, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsSimple(type))
        {
            ReadValue(section, type);
        }
        else if (ElementOf(type) is { } element)
        {
            ReadEntries(section, element);
        }
        else
        {
            ReadProperties(section, type);
        }
    }

    private static bool IsSimple(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(TimeSpan) || type == typeof(Uri) || type == typeof(decimal);

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1]
        : null;

    private void ReadValue(IConfigurationSection section, Type type)
    {
        if (section.Value is { Length: > 0 } value && type != typeof(string) && !Fits(value, type))
        {
            faults.Add((section.Path, $"{section.Path} '{value}' is not {Allowed(type)}."));
        }
    }

    private void ReadEntries(IConfigurationSection section, Type element)
    {
        if (section.Value is { Length: > 0 })
        {
            faults.Add((section.Path, $"{section.Path} is a list, and one value was given; write {section.Path}:0, {section.Path}:1 and so on."));
        }

        foreach (var entry in section.GetChildren())
        {
            Read(entry, element);
        }
    }

    private void ReadProperties(IConfigurationSection section, Type type)
    {
        foreach (var child in section.GetChildren())
        {
            var property = type.GetProperty(child.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property is null)
            {
                unknown.Add(child.Path);
            }
            else
            {
                Read(child, property.PropertyType);
            }
        }
    }

    private static bool Fits(string value, Type type)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value);
            return true;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Allowed(Type type) =>
        type == typeof(bool) ? "true or false; write 'true' or 'false'"
        : type == typeof(TimeSpan) ? "a time span; write hours, minutes and seconds, for example '00:30:00'"
        : type == typeof(Uri) ? "an address; write for example 'https://www.university.example'"
        : type.IsEnum ? $"known; write one of {string.Join(", ", Enum.GetNames(type))}"
        : "a number; write it in digits, without a unit";
}
