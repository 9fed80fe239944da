import { GraphQLScalarType } from 'graphql';

/** Outlines go out only; nobody sends one in. */
export const MultiPolygonScalar = new GraphQLScalarType({
  name: 'MultiPolygon',
  description: 'The coordinates of a GeoJSON MultiPolygon: polygons → rings → [longitude, latitude], WGS84.',
  serialize: (value) => value,
});
