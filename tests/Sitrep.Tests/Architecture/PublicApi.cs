using System.Reflection;
using System.Text;

namespace Sitrep.Tests.Architecture;

/// <summary>The public face of an assembly as text: one line a type, one a member, in ordinal order, without what the compiler makes by itself for records.</summary>
internal static class PublicApi
{
    private static readonly HashSet<string> Implied = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality", "PrintMembers", "EqualityContract", "GetType",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type, full: true)).Append(Bases(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        return type.GetConstructors(Declared).Where(c => Seen(c) && !IsCopy(c)).Select(c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => $"{(f.IsLiteral ? "const " : string.Empty)}{Name(f.FieldType)} {f.Name}"))
            .Concat(type.GetProperties(Declared).Where(p => !Implied.Contains(p.Name) && p.GetMethod is { } get && Seen(get)).Select(Property))
            .Concat(type.GetMethods(Declared).Where(m => Seen(m) && !m.Name.Contains("get_", StringComparison.Ordinal) && !m.Name.Contains("set_", StringComparison.Ordinal) && !Implied.Contains(m.Name))
                .Select(m => $"{(m.IsStatic ? "static " : string.Empty)}{Name(m.ReturnType)}{MayBeNull(m.ReturnType, new NullabilityInfoContext().Create(m.ReturnParameter))} {m.Name}{Generics(m.IsGenericMethod ? m.GetGenericArguments() : [])}({Parameters(m)})"));
    }

    private static string Property(PropertyInfo property)
    {
        string setter = property.SetMethod is { } set && Seen(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? " init;" : " set;"
            : string.Empty;
        string indexes = property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(p => Name(p.ParameterType)))}]" : string.Empty;
        return $"{(property.GetMethod!.IsStatic ? "static " : string.Empty)}{Name(property.PropertyType)}{MayBeNull(property.PropertyType, new NullabilityInfoContext().Create(property))} {property.Name}{indexes} {{ get;{setter} }}";
    }

    private static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [{ } only] && only.ParameterType == constructor.DeclaringType;

    private static string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)}{MayBeNull(p.ParameterType, new NullabilityInfoContext().Create(p))} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : string.Empty)}"));

    // Values that may be null carry their mark already.
    private static string MayBeNull(Type type, NullabilityInfo info) => !type.IsValueType && !type.IsGenericParameter && info.ReadState == NullabilityState.Nullable ? "?" : string.Empty;

    private static string Kind(Type type)
        => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return string.Empty;
        }

        string[] bases = [.. new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType)).Select(b => Name(b!))
            .Concat(type.GetInterfaces().Where(i => !i.Name.StartsWith("IEquatable", StringComparison.Ordinal)).Select(i => Name(i)).Order(StringComparer.Ordinal))];
        return bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases);
    }

    private static string Name(Type type, bool full = false)
    {
        if (type.IsByRef)
        {
            return "ref " + Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        string name = type.IsGenericParameter || !full ? type.Name : type.FullName!;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return (tick < 0 ? name : name[..tick]) + Generics(type.IsGenericType ? type.GetGenericArguments() : []);
    }

    private static string Generics(Type[] arguments) => arguments.Length == 0 ? string.Empty : $"<{string.Join(", ", arguments.Select(a => Name(a)))}>";
}
